package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Change;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.StableId;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.LegacyReference;
import dev.graft.cdc.quarkus.outbox.PublicFields;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The least that a service can be: notes are kept and published as they are. */
final class NotesMigration implements Migration {

    static final SourceTable NOTES = SourceTable.owned("notes");
    static final String TOPIC = "graft.note.v1";

    private static final RecordReader<String> READER = new EnvelopeReader<>(row -> row.requiredText("body"));
    private static final RecordReader<String> TEXT_READER = new EnvelopeReader<>(row -> row.requiredText("text"));

    private final boolean forgetsToSettle;
    private final RecordReader<String> reader;

    NotesMigration(boolean forgetsToSettle, boolean learnt) {
        this.forgetsToSettle = forgetsToSettle;
        this.reader = learnt ? NotesMigration::readLearnt : READER;
    }

    /** Reads what the present version cannot, if it is spelled {@code text}. */
    private static Decoded<String> readLearnt(CapturedRecord record) {
        Decoded<String> decoded = READER.read(record);
        boolean unreadable =
                decoded instanceof Decoded.Keyed<String> keyed && keyed.change() instanceof Change.Unreadable<String>;
        return unreadable ? TEXT_READER.read(record) : decoded;
    }

    static UUID id(String key) {
        return StableId.of("clinic", "notes", key);
    }

    @Override
    public List<SourceTable> sources() {
        return List.of(NOTES);
    }

    @Override
    public void migrate(UnitOfWork work) throws SQLException {
        for (Arrival<String> arrival : work.arrivals(NOTES, reader)) {
            switch (arrival.change()) {
                case Change.Upsert<String> upsert -> keep(work, arrival.key(), upsert.row());
                case Change.Delete<String> delete -> drop(work, arrival.key(), Disposition.gone());
                case Change.Unreadable<String> unreadable ->
                    drop(work, arrival.key(), Disposition.quarantined(unreadable.fault()));
            }
        }
    }

    private void keep(UnitOfWork work, String key, String body) throws SQLException {
        run(work, "insert into notes values (?, ?) on conflict (id) do update set body = excluded.body", key, body);
        if (!forgetsToSettle) {
            work.settle(NOTES, key, Disposition.migrated("c-1"));
        }
        PublicFields fields = PublicFields.write(json -> json.text("body", body));
        work.publish(TOPIC, new EntityState.Present(id(key), 1, LegacyReference.clinic("notes", key), fields));
    }

    private static void drop(UnitOfWork work, String key, Disposition disposition) throws SQLException {
        run(work, "delete from notes where id = ?", key);
        work.settle(NOTES, key, disposition);
        work.publish(TOPIC, new EntityState.Absent(id(key)));
    }

    private static void run(UnitOfWork work, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = work.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
