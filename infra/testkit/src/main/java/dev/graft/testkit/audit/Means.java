package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** With what the truth is computed, where plain SQL alone does not do: contacts, ids, and where the outcome goes. */
sealed interface Means {

    /** Fills the table {@code contact} from a query of keys, phones and e-mails. */
    void contacts(Scratch scratch, String query, String region) throws SQLException, IOException;

    /** Adds the id of each row of a query to the table {@code identifier}. */
    void identify(Scratch scratch, String kind, List<String> prefix, String query) throws SQLException, IOException;

    /** Makes the relation {@code expected_<table>}. */
    void expect(Scratch scratch, String table, String query) throws SQLException;

    /** Any data: the rules are written in Java, the outcome is temporary. */
    record ByHand() implements Means {

        @Override
        public void contacts(Scratch scratch, String query, String region) throws SQLException, IOException {
            scratch.derive(query, "contact", (row, lines) -> {
                String key = row.getString(1);
                Contacts.phone(row.getString(2), region)
                        .ifPresent(number -> lines.accept(Csv.line(key, "phone", number)));
                Contacts.email(row.getString(3)).ifPresent(email -> lines.accept(Csv.line(key, "email", email)));
            });
        }

        @Override
        public void identify(Scratch scratch, String kind, List<String> prefix, String query)
                throws SQLException, IOException {
            Identifiers.compute(scratch, kind, prefix, query);
        }

        @Override
        public void expect(Scratch scratch, String table, String query) throws SQLException {
            scratch.run("create temp table expected_%s as %s".formatted(table, query));
            scratch.run("analyze expected_" + table);
        }
    }

    /**
     * Generated data only: no row leaves the server, and the outcome goes to the tables of the new model. It knows no phone
     * numbers but those that {@code generate.sql} writes, and needs the extension uuid-ossp.
     */
    record ByServer(String schema) implements Means {

        @Override
        public void contacts(Scratch scratch, String query, String region) throws SQLException {
            scratch.run("""
                    insert into contact
                    select id, 'phone', '+374' || national
                    from (
                        select id, regexp_replace(
                            regexp_replace(phone, '[^0-9+]', '', 'g'), '^(\\+374|00374|0)', '') as national
                        from (%1$s) typed) digits
                    where national ~ '^(33|41|43|44|49|55|77|88|91|93|94|95|96|97|98|99)[0-9]{6}$'
                        and national !~ '^(.)\\1*$'
                    union all
                    select id, 'email', address
                    from (select id, lower(btrim(email)) as address from (%1$s) typed) addresses
                    where length(address) <= 254 and address ~ '^[^@\\s]+@[^@\\s]+$'
                        and split_part(address, '@', 1) not in (%2$s)
                        and split_part(address, '@', 2) not in (%3$s)
                    """.formatted(query, quoted(Contacts.NOBODY), quoted(Contacts.NOWHERE)));
            scratch.run("analyze contact");
        }

        private static String quoted(Iterable<String> words) {
            return "'" + String.join("', '", words) + "'";
        }

        @Override
        public void identify(Scratch scratch, String kind, List<String> prefix, String query) throws SQLException {
            String name = prefix.stream()
                    .map(part -> part.length() + ":" + part + ",")
                    .collect(Collectors.joining());
            scratch.run("""
                    insert into identifier
                    select '%1$s', key, coalesce(clinic, ''), uuid_generate_v5('%2$s',
                        '%3$s' || octet_length(key) || ':' || key || ','
                            || coalesce(octet_length(clinic) || ':' || clinic || ',', ''))
                    from (%4$s) named (key, clinic)
                    """.formatted(kind, Identifiers.NAMESPACE, name, query));
            scratch.run("analyze identifier");
        }

        @Override
        public void expect(Scratch scratch, String table, String query) throws SQLException {
            scratch.run("create temp view outcome_%s as %s".formatted(table, query));
            String columns = String.join(", ", scratch.list("""
                    select quote_ident(attname) from pg_attribute
                    where attrelid = 'outcome_%s'::regclass and attnum > 0 order by attnum
                    """.formatted(table)));
            scratch.run("insert into %1$s.%2$s (%3$s) select %3$s from outcome_%2$s".formatted(schema, table, columns));
            scratch.run("analyze %s.%s".formatted(schema, table));
            scratch.run("create temp view expected_%2$s as select * from %1$s.%2$s".formatted(schema, table));
        }
    }
}
