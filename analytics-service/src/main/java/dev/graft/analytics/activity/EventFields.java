package dev.graft.analytics.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.analytics.model.ViewKind;
import dev.graft.analytics.model.ViewSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The fields of one event; what is wrong with them goes to the list. */
final class EventFields {

    private static final String SPECIALIST = "specialistId";
    private static final String KIND = "kind";
    private static final String SOURCE = "source";
    private static final String OCCURRED_AT = "occurredAt";
    private static final String VIEWS = "views";
    private static final Set<String> KNOWN = Set.of(SPECIALIST, KIND, SOURCE, OCCURRED_AT, VIEWS);

    private static final int ID_LENGTH = 36;

    private final int index;
    private final JsonNode event;
    private final List<Fault> faults;

    EventFields(int index, JsonNode event, List<Fault> faults) {
        this.index = index;
        this.event = event;
        this.faults = faults;
    }

    /** The event, if every field is right. */
    Optional<PostedEvent> event() {
        requireKnownFields();
        Optional<UUID> specialist = text(SPECIALIST, "takes a UUID", EventFields::id);
        Optional<ViewKind> kind = text(KIND, takes(ViewKind.values()), text -> constant(ViewKind.values(), text));
        Optional<ViewSource> source =
                text(SOURCE, takes(ViewSource.values()), text -> constant(ViewSource.values(), text));
        Optional<Instant> occurredAt = text(OCCURRED_AT, "takes a time such as 2026-01-31T10:15:30Z", Instant::parse);
        Optional<Integer> views = views();
        if (specialist.isEmpty() || kind.isEmpty() || source.isEmpty() || occurredAt.isEmpty() || views.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PostedEvent(specialist.get(), kind.get(), source.get(), occurredAt.get(), views.get()));
    }

    /** A misspelled field would be passed over without a word. */
    private void requireKnownFields() {
        for (Iterator<String> names = event.fieldNames(); names.hasNext(); ) {
            if (!KNOWN.contains(names.next())) {
                faults.add(new Fault(
                        index,
                        "*",
                        "has a field that is none of " + KNOWN.stream().sorted().toList()));
                return;
            }
        }
    }

    private <T> Optional<T> text(String field, String reason, Function<String, T> reader) {
        JsonNode value = event.path(field);
        try {
            if (value.isTextual()) {
                return Optional.of(reader.apply(value.textValue()));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return fault(field, reason);
        }
        return fault(field, reason);
    }

    private Optional<Integer> views() {
        JsonNode value = event.path(VIEWS);
        boolean inRange = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 1
                && value.intValue() <= PostedEvent.MOST_VIEWS;
        return inRange
                ? Optional.of(value.intValue())
                : fault(VIEWS, "takes a whole number from 1 to %d".formatted(PostedEvent.MOST_VIEWS));
    }

    private <T> Optional<T> fault(String field, String reason) {
        faults.add(new Fault(index, field, reason));
        return Optional.empty();
    }

    /** Java reads shortened ids as well; nobody who was given an id spells it so. */
    private static UUID id(String text) {
        if (text.length() != ID_LENGTH) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    private static <E extends Enum<E>> E constant(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant"));
    }

    private static String takes(Enum<?>[] values) {
        return "takes one of " + Arrays.toString(values);
    }
}
