package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Checkout;
import dev.graft.stack.LegacyContent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A legacy database of its own, as large as the naive build can bear. */
final class NaiveSource {
    static final String DATABASE = "legacy_naive";

    private NaiveSource() {}

    /** Makes and fills it; a connector finds its publication. */
    static LegacyRows make(BenchStack stack, Checkout checkout, LegacyContent.Generated content)
            throws SQLException, IOException {
        stack.execute("postgres", "create database " + DATABASE);
        stack.execute(DATABASE, checkout.legacyScript("schema.sql"));
        stack.execute(DATABASE, content.script(checkout.legacyScript("generate.sql")));
        stack.execute(DATABASE, """
                truncate marketplace.specialist_profiles, marketplace.consultation_requests, marketplace.orders,
                    marketplace.reviews;
                create publication graft_legacy for table clinic.clinics, clinic.users, clinic.patients,
                    clinic.appointments
                """);
        try (Connection connection = stack.connect(DATABASE)) {
            return LegacyRows.count(connection);
        }
    }
}
