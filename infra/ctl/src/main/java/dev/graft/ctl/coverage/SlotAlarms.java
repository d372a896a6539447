package dev.graft.ctl.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells replication slots that have lost changes. A slot that is gone cannot give back what it held, and one that was made
 * anew never knew it: only what the connector has stored says from where on coverage is unknown.
 */
final class SlotAlarms {

    private SlotAlarms() {}

    /**
     * Judges what was read, the slots before the offsets: a healthy slot never confirms what its connector has not stored.
     *
     * @param slotNames by connector
     * @param slots as PostgreSQL has them
     * @param stored the log position that each connector has stored; none for a connector that has not carried anything
     * @param failed the connectors that stand still
     */
    static List<Alarm> of(
            Map<String, String> slotNames,
            Map<String, Watermarks.Slot> slots,
            Map<String, Long> stored,
            List<String> failed) {
        List<Alarm> alarms = new ArrayList<>();
        slotNames.forEach((connector, slotName) -> {
            Long since = stored.get(connector);
            if (since == null) {
                return;
            }
            String fact = fact(slots.get(slotName), since, failed.contains(connector));
            if (fact != null) {
                alarms.add(new Alarm.SlotLost(connector, slotName, fact, since));
            }
        });
        return alarms;
    }

    private static @Nullable String fact(Watermarks.@Nullable Slot slot, long stored, boolean failed) {
        if (slot == null) {
            return "is gone";
        }
        if (slot.isLost()) {
            return "was invalidated, since PostgreSQL removed log that it needs";
        }
        return failed && slot.confirmed() > stored ? "was made anew" : null;
    }
}
