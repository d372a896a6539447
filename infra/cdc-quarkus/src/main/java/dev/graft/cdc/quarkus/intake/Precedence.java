package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Who goes first when a snapshot brings everything at once. A row that comes before what it refers to is kept all the same,
 * and written again for each of them: in a backfill that is most of the work. So while what it refers to arrives in bulk, the
 * partitions wait whose next record a snapshot read.
 */
@ApplicationScoped
class Precedence {

    private static final Logger LOG = Logger.getLogger(Precedence.class);

    /** Fewer records than this in a span are everyday changes, for which nobody waits. */
    static final int BULK = 200;

    /** How long after the last bulk it is taken to be over, unless the pauses in between were nearly as long. */
    static final Duration SPAN = Duration.ofSeconds(2);

    /** How long the first bulk is waited for. */
    static final Duration FIRST = Duration.ofSeconds(10);

    /** The same while this process is young, since the other services will have started just now, too. */
    static final Duration FIRST_OF_THE_YOUNG = Duration.ofSeconds(40);

    /** Until this age a process is young. */
    static final Duration YOUNG = Duration.ofSeconds(60);

    /** The longest pause in a bulk: to wait longer costs more than to write some rows twice. */
    static final Duration PAUSE = Duration.ofSeconds(4);

    /** The longest wait: where references never end, rows are written twice. */
    static final Duration LIMIT = Duration.ofMinutes(15);

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, SourceTable> referring;
    private final LongSupplier nanos;
    private final long born;
    private final Map<String, Flow> flows = new HashMap<>();
    private final Map<String, Long> waitsSince = new HashMap<>();
    private final Map<String, Rest> rests = new HashMap<>();
    private final Map<String, Long> waitedInEpoch = new HashMap<>();

    @Inject
    Precedence(Migration migration) {
        this(migration.sources(), System::nanoTime);
    }

    Precedence(List<SourceTable> sources, LongSupplier nanos) {
        this.referring = sources.stream()
                .filter(source -> !source.references().isEmpty())
                .collect(Collectors.toMap(SourceTable::topic, Function.identity()));
        this.nanos = nanos;
        this.born = nanos.getAsLong();
    }

    /** Notes what a poll brought, and says which of it must wait. */
    synchronized List<PartitionSlice> letWait(List<PartitionSlice> polled) {
        if (referring.isEmpty()) {
            return List.of();
        }
        long now = nanos.getAsLong();
        Map<String, List<PartitionSlice>> byTopic =
                polled.stream().collect(Collectors.groupingBy(PartitionSlice::topic));
        byTopic.forEach((topic, slices) ->
                flows.computeIfAbsent(topic, any -> new Flow()).add(records(slices), now));
        return byTopic.entrySet().stream()
                .filter(each -> referring.containsKey(each.getKey()))
                .flatMap(each -> letWait(each.getKey(), each.getValue(), now))
                .toList();
    }

    private Stream<PartitionSlice> letWait(String topic, List<PartitionSlice> slices, long now) {
        List<PartitionSlice> read =
                slices.stream().filter(Precedence::isOfSnapshot).toList();
        if (!waits(topic, now) && !begins(topic, read, now)) {
            return Stream.empty();
        }
        return read.stream();
    }

    private static boolean isOfSnapshot(PartitionSlice slice) {
        CapturedRecord first = slice.records().getFirst();
        return first.value() != null && first.header(Headers.SOURCE_EPOCH) != null && first.header(Headers.LSN) == null;
    }

    private static int records(List<PartitionSlice> slices) {
        return slices.stream().mapToInt(slice -> slice.records().size()).sum();
    }

    /** A backfill or a replay begins with the log, under an epoch of its own; other rows wait for what is coming only. */
    private boolean begins(String topic, List<PartitionSlice> read, long now) {
        OptionalLong begun = read.stream()
                .filter(slice -> slice.from() == 0)
                .mapToLong(PartitionSlice::epoch)
                .max();
        boolean fromTheBeginning = begun.isPresent() && begun.getAsLong() > waitedInEpoch.getOrDefault(topic, -1L);
        Rest rest = rests.get(topic);
        boolean rested = rest == null || rest.isOver(now);
        if (records(read) < BULK || !(fromTheBeginning || (rested && isComing(topic, now)))) {
            return false;
        }
        LOG.infof("Rows that a snapshot read of %s wait for what they refer to", topic);
        waitsSince.put(topic, now);
        begun.ifPresent(epoch -> waitedInEpoch.merge(topic, epoch, Math::max));
        return true;
    }

    /** Ends what need not wait any longer, and says which of these topics that is. */
    synchronized List<String> endWaits(Collection<String> topics) {
        long now = nanos.getAsLong();
        return topics.stream().filter(topic -> !waits(topic, now)).toList();
    }

    private boolean waits(String topic, long now) {
        Long since = waitsSince.get(topic);
        if (since == null) {
            return false;
        }
        boolean first = now - since < firstBulk(since).toNanos() && !haveAllComeSince(since - FIRST.toNanos(), topic);
        boolean expected = first || isComing(topic, now);
        if (expected && now - since < LIMIT.toNanos()) {
            return true;
        }
        LOG.infof(
                "Rows of %s waited %.1f s for what they refer to, the last %.1f s in vain",
                topic, (now - since) / NANOS_PER_SECOND, (now - lastBulk(topic, since)) / NANOS_PER_SECOND);
        waitsSince.remove(topic);
        rests.put(topic, new Rest(now, now - since));
        return false;
    }

    private Duration firstBulk(long since) {
        return since - born < YOUNG.toNanos() ? FIRST_OF_THE_YOUNG : FIRST;
    }

    private boolean isComing(String topic, long now) {
        return references(topic).anyMatch(flow -> flow.isBulk(now));
    }

    private long lastBulk(String topic, long since) {
        return references(topic)
                .filter(flow -> flow.hasBeenBulkSince(since))
                .mapToLong(flow -> flow.bulkAt)
                .reduce(since, (one, other) -> one - other > 0 ? one : other);
    }

    /** Whether something came of each topic that the rows refer to: doctors are there long before their patients are. */
    private boolean haveAllComeSince(long since, String topic) {
        SourceTable table = referring.get(topic);
        return table == null
                || table.references().stream()
                        .map(flows::get)
                        .allMatch(flow -> flow != null && flow.hasComeSince(since));
    }

    private Stream<Flow> references(String topic) {
        SourceTable table = referring.get(topic);
        return table == null
                ? Stream.empty()
                : table.references().stream().map(flows::get).filter(Objects::nonNull);
    }

    /** After a wait nobody waits again for as long: references that come for ever halve the speed at most. */
    private record Rest(long since, long nanos) {
        boolean isOver(long now) {
            return now - since >= nanos;
        }
    }

    /** How many records of a topic came lately. */
    private static final class Flow {
        private long spanBegan;
        private int records;
        private long cameAt;
        private boolean everBulk;
        private long bulkAt;
        private long pause;

        void add(int more, long now) {
            if (records == 0 || now - spanBegan >= SPAN.toNanos()) {
                spanBegan = now;
                records = 0;
            }
            records += more;
            cameAt = now;
            if (records >= BULK) {
                pause = isBulk(now) ? Math.max(pause * 3 / 4, now - bulkAt) : 0;
                bulkAt = now;
                everBulk = true;
            }
        }

        /**
         * A cold service may need seconds for each of its batches: its pauses tell how long to wait for the next, the latest
         * ones most.
         */
        boolean isBulk(long now) {
            long patience = Math.clamp(2 * pause, SPAN.toNanos(), PAUSE.toNanos());
            return everBulk && now - bulkAt < patience;
        }

        boolean hasComeSince(long then) {
            return cameAt - then >= 0;
        }

        boolean hasBeenBulkSince(long then) {
            return everBulk && bulkAt - then >= 0;
        }
    }
}
