package dev.graft.ctl.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Caught up", as a barrier: a position of the log that every link of the chain has to pass, one after the other. Whatever
 * is written while one waits does not move the goal.
 */
sealed interface Barrier {

    /** What can be said after another look; never goes back. */
    Barrier look(Watermarks now);

    /** The barrier as it stands before the first link. */
    static Barrier before(Chain chain, Watermarks now) {
        return new Slots(chain, 0, now.log());
    }

    /** Waits until the slots of a link have confirmed a position of the log. */
    record Slots(Chain chain, int link, long position) implements Barrier {

        @Override
        public Barrier look(Watermarks now) {
            if (!now.confirmed(names(), position)) {
                return this;
            }
            return new Readers(chain, link, ends(now)).look(now);
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

    /** Waits until the readers of a link have reached the ends that its topics had. */
    record Readers(Chain chain, int link, Map<Partition, Long> ends) implements Barrier {

        @Override
        public Barrier look(Watermarks now) {
            if (!reached(now)) {
                return this;
            }
            boolean isLast = link + 1 == chain.links().size();
            return isLast ? new Passed() : new Slots(chain, link + 1, now.log());
        }

        private boolean reached(Watermarks now) {
            return chain.links().get(link).readers().entrySet().stream()
                    .allMatch(reader -> ends.entrySet().stream()
                            .filter(end ->
                                    reader.getValue().contains(end.getKey().topic()))
                            .allMatch(end -> now.reached(reader.getKey(), end.getKey(), end.getValue())));
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
