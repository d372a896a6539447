package dev.graft.testkit.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the temporary tables {@code expected_<table>} and {@code actual_<table>} row by row. */
record Comparison(String table, List<String> keys, List<String> columns) {

    void on(Scratch scratch) throws SQLException {
        scratch.compared(table, "expected_" + table);
        scratch.find(table, doubled());
        scratch.find(table, differing());
    }

    private String doubled() {
        return """
                select concat_ws('/', %1$s), 'is there ' || count(*) || ' times'
                from actual_%2$s
                group by %1$s
                having count(*) > 1
                order by 1
                """.formatted(String.join(", ", keys), table);
    }

    private String differing() {
        return """
                select concat_ws('/', %1$s),
                    case
                        when a.there is null then 'is missing'
                        when e.there is null then 'should not be there'
                        else 'differs in ' || concat_ws(', ', %3$s)
                    end
                from (select true as there, * from expected_%2$s) e
                    full join (select distinct on (%1$s) true as there, * from actual_%2$s) a using (%1$s)
                where a.there is null or e.there is null or %4$s
                order by 1
                """.formatted(
                        String.join(", ", keys),
                        table,
                        each("case when e.%1$s is distinct from a.%1$s then '%1$s' end", ", "),
                        each("e.%1$s is distinct from a.%1$s", " or "));
    }

    private String each(String template, String separator) {
        return columns.stream().map(template::formatted).collect(Collectors.joining(separator));
    }
}
