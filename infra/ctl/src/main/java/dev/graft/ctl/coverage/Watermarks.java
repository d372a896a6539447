package dev.graft.ctl.coverage;

import dev.graft.stack.Service;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How high everything stands at one moment. It is read from front to back (slots, ends, positions, log), so that what is
 * compared with something further front can only be too high, never too low.
 *
 * @param slots the log position that each replication slot has confirmed
 * @param ends the next offset of each partition
 * @param positions up to where each service has taken what it reads
 * @param log the position of PostgreSQL's write-ahead log
 */
record Watermarks(
        Map<String, Slot> slots,
        Map<Partition, Long> ends,
        Map<Service, Map<Partition, Position>> positions,
        long log) {

    /**
     * One slot.
     *
     * @param confirmed what its connector has confirmed
     * @param heldBytes how much log is kept for it
     * @param walStatus whether what it needs of the log is still there, as PostgreSQL says
     * @param awaited the oldest transaction that must end before the slot can be made, or null when none keeps it
     */
    record Slot(
            long confirmed,
            long heldBytes,
            String walStatus,
            @Nullable String awaited) {

        private static final String LOST = "lost";

        boolean isLost() {
            return walStatus.equals(LOST);
        }
    }

    /**
     * Up to where a service has taken a partition.
     *
     * @param next the next offset that it will take
     * @param epoch how often somebody has moved the position by hand
     */
    record Position(long next, long epoch) {
        private static final Position NONE = new Position(0, 0);
    }

    /** Whether every one of the slots has confirmed a position of the log; one that is missing has not. */
    boolean confirmed(Iterable<String> names, long position) {
        for (String name : names) {
            Slot slot = slots.get(name);
            if (slot == null || slot.confirmed() < position) {
                return false;
            }
        }
        return true;
    }

    /** Whether a service has taken everything before an offset; a partition that never had a record needs no reader. */
    boolean reached(Service service, Partition partition, long end) {
        return end == 0 || position(service, partition).next() >= end;
    }

    /**
     * Whether a service stands in all of these topics where it stood then. What holds nothing is left out, since nothing can
     * have been taken from it; one that does not tell all of its positions may have taken something.
     */
    boolean hasTakenNothingSince(Watermarks then, Service service, Set<String> topics) {
        Map<Partition, Position> before = then.positions().getOrDefault(service, Map.of());
        Map<Partition, Position> after = positions.getOrDefault(service, Map.of());
        return ends.entrySet().stream()
                .filter(end ->
                        end.getValue() > 0 && topics.contains(end.getKey().topic()))
                .map(Map.Entry::getKey)
                .allMatch(partition ->
                        before.containsKey(partition) && before.get(partition).equals(after.get(partition)));
    }

    private Position position(Service service, Partition partition) {
        return positions.getOrDefault(service, Map.of()).getOrDefault(partition, Position.NONE);
    }

    /** What keeps slots from being made, a sentence; empty when nothing does. */
    String awaited() {
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue().awaited() != null)
                .map(slot -> "replication slot %s is made once a transaction ends: %s"
                        .formatted(slot.getKey(), slot.getValue().awaited()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** For each topic that a service reads, what its slowest reader has before it. */
    SortedMap<String, Long> behind(Chain chain) {
        SortedMap<String, Long> behind = new TreeMap<>();
        chain.readers()
                .forEach((service, topics) ->
                        topics.forEach(topic -> behind.merge(topic, behind(service, topic), Math::max)));
        return behind;
    }

    private long behind(Service service, String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> Math.max(
                        0, end.getValue() - position(service, end.getKey()).next()))
                .sum();
    }
}
