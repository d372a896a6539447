package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A key's log as a connector may write it and a consumer may read it: whatever happens, the last change wins. */
class OrderingPropertyTest {

    private static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Property(tries = 500)
    void redeliveriesAndReplaysEndInTheLastChange(
            @ForAll @IntRange(min = 1, max = 30) int changes, @ForAll @IntRange(max = 1) int reads, @ForAll long seed) {
        Random random = new Random(seed);
        List<SourcePosition> log = log(changes, reads, random);
        HeldPosition held = null;
        long lastApplied = -1;
        int next = 0;
        while (next < log.size()) {
            SourcePosition source = log.get(next);
            RecordPosition record = new RecordPosition(TOPIC, 0, next);
            if (Ordering.admit(held, record, source).shapesRow()) {
                held = Ordering.shape(held, record, source);
                lastApplied = source.sequence() == null ? 0 : source.sequence();
            }
            next = random.nextInt(10) == 0 ? random.nextInt(next + 1) : next + 1;
        }
        assertThat(lastApplied).isEqualTo(changes);
    }

    /** Perhaps a snapshot read, then changes 1, 2, 3 …, some of them again after the connector went back. */
    private static List<SourcePosition> log(int changes, int reads, Random random) {
        List<SourcePosition> log = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            log.add(new SourcePosition(1, null));
        }
        for (int change = 1; change <= changes; change++) {
            log.add(new SourcePosition(1, (long) change));
            if (random.nextInt(4) == 0) {
                for (int again = 1 + random.nextInt(change); again <= change; again++) {
                    log.add(new SourcePosition(1, (long) again));
                }
            }
        }
        return log;
    }
}
