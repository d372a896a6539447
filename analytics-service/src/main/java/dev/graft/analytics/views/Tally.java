package dev.graft.analytics.views;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import counts while it runs. */
final class Tally {

    private final Map<Refusal, Long> refused = new LinkedHashMap<>();
    private final Map<Refusal.Reason, Long> reasons = new EnumMap<>(Refusal.Reason.class);
    private long read;
    private long sent;

    void read(int keys) {
        read += keys;
    }

    void sent(int records) {
        sent += records;
    }

    /** Every key counts; how they look is kept for the first kinds only. */
    void refuse(Refusal refusal) {
        reasons.merge(refusal.reason(), 1L, Long::sum);
        if (refused.size() < ImportAnswer.MOST_SHOWN || refused.containsKey(refusal)) {
            refused.merge(refusal, 1L, Long::sum);
        }
    }

    Map<Refusal.Reason, Long> reasons() {
        return reasons;
    }

    ImportAnswer answer(Days days) {
        long all = reasons.values().stream().mapToLong(Long::longValue).sum();
        List<ImportAnswer.RefusedKeys> shown = refused.entrySet().stream()
                .map(each -> new ImportAnswer.RefusedKeys(
                        each.getKey().reason().name(), each.getKey().key(), each.getValue()))
                .toList();
        String sentence = "%,d keys read, %,d records sent, %,d keys refused".formatted(read, sent, all);
        return new ImportAnswer(days.from(), days.to(), read, sent, all, shown, sentence);
    }
}
