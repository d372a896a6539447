package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The truth as rows in tables, made by statements of the server alone: nothing that moves rows between processes can be
 * faster. For generated data.
 */
public final class ServerSide {

    private ServerSide() {}

    /**
     * Fills the empty tables of the new model in a schema of the database that holds the legacy tables as well, in one
     * transaction. The database has the extension uuid-ossp.
     */
    public static void fill(DataSource database, String schema) throws SQLException {
        try (Scratch scratch = new Scratch(database, new Means.ByServer(schema))) {
            Scope scope = Scope.everything();
            LegacyScope.lay(scratch, scope, List.of());
            DoctorTruth.compute(scratch, scope);
            PatientTruth.compute(scratch, scope);
            AppointmentTruth.compute(scratch);
            scratch.keep();
        } catch (IOException e) {
            throw new IllegalStateException("No row leaves the server", e);
        }
    }
}
