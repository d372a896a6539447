package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Admission;
import dev.graft.cdc.BrokenLawException;
import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Decoded;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.HeldPosition;
import dev.graft.cdc.Ordering;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.effect.Effects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger as one batch sees it: it admits what arrives and keeps what is settled. */
public final class Ledger {

    private final Connection connection;
    private final LedgerTable table;
    private final Quarantine quarantine;
    private final Effects effects;
    private final Map<SourceTable, Map<String, Entry>> pending = new HashMap<>();
    private final Map<SourceTable, Map<String, Disposition>> settled = new HashMap<>();
    private final Map<SourceTable, Set<String>> unsettled = new HashMap<>();
    private final Map<SourceTable, Set<String>> discarded = new HashMap<>();
    private final Map<String, Map<String, HeldPosition>> flushed = new HashMap<>();

    public Ledger(Connection connection, Effects effects) {
        this.connection = connection;
        this.table = new LedgerTable(connection);
        this.quarantine = new Quarantine(connection, effects);
        this.effects = effects;
    }

    /** Reads the records, keeps the last admitted change of each key, and quarantines what cannot be read. */
    public <R> List<Arrival<R>> admit(SourceTable source, List<CapturedRecord> records, RecordReader<R> reader)
            throws SQLException {
        List<Keyed<R>> readable = new ArrayList<>(records.size());
        KnownRecords known = KnownRecords.of(connection, records);
        for (CapturedRecord record : records) {
            Decoded<R> decoded = known.judge(record, reader.read(record));
            switch (decoded) {
                case Decoded.Keyed<R> keyed -> readable.add(new Keyed<>(record, keyed));
                case Decoded.Stray<R> stray -> quarantine.stray(source, record, stray.fault());
                case Decoded.Truncate<R> truncate -> {}
                case Decoded.Skipped<R> skipped -> {}
            }
            if (known.wasStray(record) && !(decoded instanceof Decoded.Stray<R>)) {
                quarantine.noStray(record);
            }
        }
        return coalesce(source, readable, known);
    }

    private <R> List<Arrival<R>> coalesce(SourceTable source, List<Keyed<R>> records, KnownRecords known)
            throws SQLException {
        Set<String> keys = new HashSet<>();
        records.forEach(record -> keys.add(record.decoded.key()));
        Map<String, Entry> entries = load(source.name(), keys);
        Map<String, Keyed<R>> last = new LinkedHashMap<>();
        for (Keyed<R> record : records) {
            Admission admission = shape(entries, record);
            if (admission.shapesRow()) {
                last.remove(record.decoded.key());
                last.put(record.decoded.key(), record);
            } else {
                effects.add(Effect.Kind.DROPPED, source.name(), admission.name());
            }
        }
        entries.keySet().retainAll(last.keySet());
        pending.computeIfAbsent(source, any -> new HashMap<>()).putAll(entries);
        if (source.owned()) {
            unsettled.computeIfAbsent(source, any -> new HashSet<>()).addAll(last.keySet());
        }
        last.values().stream()
                .filter(each -> known.isDiscarded(each.record))
                .forEach(each -> discarded
                        .computeIfAbsent(source, any -> new HashSet<>())
                        .add(each.decoded.key()));
        quarantine.replace(source, last.values(), key -> isWritten(entries, key));
        return last.values().stream().map(Keyed::arrival).toList();
    }

    private static boolean isWritten(Map<String, Entry> entries, String key) {
        Entry entry = entries.get(key);
        return entry != null && entry.written();
    }

    private Map<String, Entry> load(String source, Set<String> keys) throws SQLException {
        Map<String, Entry> entries = HashMap.newHashMap(keys.size());
        for (Entry entry : table.load(source, keys)) {
            entries.put(entry.key(), entry);
        }
        return entries;
    }

    private static <R> Admission shape(Map<String, Entry> entries, Keyed<R> keyed) {
        String key = keyed.decoded.key();
        Entry entry = entries.get(key);
        var held = entry == null ? null : entry.position();
        Admission admission = Ordering.admit(held, keyed.record.position(), keyed.decoded.source());
        if (admission.shapesRow()) {
            var shaped = Ordering.shape(held, keyed.record.position(), keyed.decoded.source());
            entries.put(key, entry == null ? Entry.first(key, shaped) : entry.shapedBy(shaped));
        }
        return admission;
    }

    /** Says what became of a row of an owned table. What is quarantined and discarded is excluded. */
    public void settle(SourceTable source, String key, Disposition disposition) {
        if (!source.owned()) {
            throw new BrokenLawException("Law 5: " + source.name() + " is not this service's to settle");
        }
        settled.computeIfAbsent(source, any -> new LinkedHashMap<>())
                .put(key, isDiscarded(source, key, disposition) ? Disposition.discarded() : disposition);
        unsettled.getOrDefault(source, Set.of()).remove(key);
    }

    private boolean isDiscarded(SourceTable source, String key, Disposition disposition) {
        return disposition.kind() == Disposition.Kind.QUARANTINED
                && discarded.getOrDefault(source, Set.of()).contains(key);
    }

    /** Refuses a batch in which an arrived row was left without a disposition. */
    public void requireSettled() {
        unsettled.forEach((source, keys) -> {
            if (!keys.isEmpty()) {
                throw new BrokenLawException(
                        "Law 5: %d rows of %s arrived and have no disposition".formatted(keys.size(), source.name()));
            }
        });
    }

    /** Writes the lines that were shaped or settled since the last flush. */
    public void flush() throws SQLException {
        for (Map.Entry<SourceTable, Map<String, Disposition>> bySource : settled.entrySet()) {
            take(bySource.getKey(), bySource.getValue());
        }
        settled.clear();
        flushed.clear();
        for (Map.Entry<SourceTable, Map<String, Entry>> bySource : pending.entrySet()) {
            String name = bySource.getKey().name();
            table.write(name, bySource.getValue().values());
            var positions = flushed.computeIfAbsent(name, any -> new HashMap<>());
            bySource.getValue().forEach((key, entry) -> positions.put(key, entry.position()));
        }
        pending.clear();
        quarantine.flush();
    }

    /**
     * Where the records stand that shaped these rows of a table. Only those are looked up that the last flush did not write;
     * rows without a line are left out.
     */
    public Map<String, HeldPosition> positions(String table, Collection<String> keys) throws SQLException {
        Map<String, HeldPosition> written = flushed.getOrDefault(table, Map.of());
        Map<String, HeldPosition> positions = HashMap.newHashMap(keys.size());
        Set<String> others = new HashSet<>();
        for (String key : keys) {
            HeldPosition position = written.get(key);
            if (position == null) {
                others.add(key);
            } else {
                positions.put(key, position);
            }
        }
        load(table, others).forEach((key, entry) -> positions.put(key, entry.position()));
        return positions;
    }

    /** Puts dispositions on lines; the lines of rows that did not arrive in this batch are read first. */
    private void take(SourceTable source, Map<String, Disposition> dispositions) throws SQLException {
        Map<String, Entry> entries = pending.computeIfAbsent(source, any -> new HashMap<>());
        Set<String> touched = new HashSet<>(dispositions.keySet());
        touched.removeAll(entries.keySet());
        entries.putAll(load(source.name(), touched));
        dispositions.forEach((key, disposition) -> {
            Entry entry = entries.get(key);
            if (entry == null) {
                throw new BrokenLawException("Law 5: a row of " + source.name() + " was settled before it arrived");
            }
            entries.put(key, entry.settled(disposition));
            effects.add(Effect.Kind.SETTLED, source.name(), disposition.kind().name());
        });
    }

    /** A readable record with its place. */
    record Keyed<R>(CapturedRecord record, Decoded.Keyed<R> decoded) {
        Arrival<R> arrival() {
            return new Arrival<>(decoded.key(), decoded.change());
        }
    }
}
