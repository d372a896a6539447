package dev.graft.ctl.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Caught up", as a barrier: a position of the log that every link of the chain has to pass, one after the other. Whatever
 * is written while one waits does not move the goal. Who has taken nothing since the barrier was put up has also made
 * nothing of what lies before it, so that such a link has to pass the log as it stood then, and not as it is by now.
 */
sealed interface Barrier {

    /** What can be said after another look; never goes back. */
    Barrier look(Watermarks now);

    /** The barrier as it stands before the first link. */
    static Barrier before(Chain chain, Watermarks now) {
        return new Slots(chain, now, 0, now.log());
    }

    /**
     * Waits until the slots of a link have confirmed a position of the log.
     *
     * @param start what was seen when the barrier was put up
     */
    record Slots(Chain chain, Watermarks start, int link, long position) implements Barrier {

        @Override
        public Barrier look(Watermarks now) {
            if (!now.confirmed(names(), position)) {
                return this;
            }
            return new Readers(chain, start, link, ends(now)).look(now);
        }

        List<String> names() {
            return chain.links().get(link).slots();
        }

        /** The slots were read before the ends: all that they confirmed lies before these ends. */
        private Map<Partition, Long> ends(Watermarks now) {
            Map<Partition, Long> ends = new HashMap<>(now.ends());
            ends.keySet()
                    .removeIf(partition -> chain.links().get(link).readers().values().stream()
                            .noneMatch(topics -> topics.contains(partition.topic())));
            return ends;
        }
    }

    /**
     * Waits until the readers of a link have reached the ends that its topics had.
     *
     * @param start what was seen when the barrier was put up
     */
    record Readers(Chain chain, Watermarks start, int link, Map<Partition, Long> ends) implements Barrier {

        @Override
        public Barrier look(Watermarks now) {
            if (!reached(now)) {
                return this;
            }
            boolean isLast = link + 1 == chain.links().size();
            return isLast ? new Passed() : new Slots(chain, start, link + 1, writtenUpTo(now)).look(now);
        }

        private boolean reached(Watermarks now) {
            return chain.links().get(link).readers().entrySet().stream()
                    .allMatch(reader -> ends.entrySet().stream()
                            .filter(end ->
                                    reader.getValue().contains(end.getKey().topic()))
                            .allMatch(end -> now.reached(reader.getKey(), end.getKey(), end.getValue())));
        }

        /** Before which position of the log the next link's services have written what they made of this one. */
        private long writtenUpTo(Watermarks now) {
            boolean idle = chain.links().get(link + 1).writers().stream()
                    .allMatch(service -> now.hasTakenNothingSince(start, service, chain.topics(service)));
            return idle ? start.log() : now.log();
        }
    }

    /** Everything that was committed when the barrier was put up has taken effect. */
    record Passed() implements Barrier {

        @Override
        public Barrier look(Watermarks now) {
            return this;
        }
    }
}
