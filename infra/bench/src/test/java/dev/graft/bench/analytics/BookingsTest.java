package dev.graft.bench.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingsTest {
    private static final Bookings BOOKINGS = new Bookings(7, 2_000);

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        assertThat(all(BOOKINGS)).isEqualTo(all(new Bookings(7, 2_000)));
        assertThat(all(BOOKINGS)).doesNotContainAnyElementsOf(all(new Bookings(8, 2_000)));
    }

    @Test
    void idsAreUnique() {
        Set<Object> ids = new HashSet<>();
        all(BOOKINGS).forEach(booking -> ids.add(booking.id()));
        assertThat(ids).hasSize(2_000);
    }

    @Test
    void someLackSomethingAndNoneStartsBeforeItWasBooked() {
        assertThat(all(BOOKINGS)).anyMatch(booking -> booking.startsAt() == null);
        assertThat(all(BOOKINGS)).anyMatch(booking -> booking.createdAt() == null);
        assertThat(all(BOOKINGS)).anyMatch(booking -> booking.amount() == null);
        assertThat(all(BOOKINGS))
                .allMatch(booking -> booking.startsAt() == null
                        || booking.createdAt() == null
                        || booking.startsAt().isAfter(booking.createdAt()));
    }

    @Test
    void statesHaveTheFieldsOfTheContracts() throws IOException {
        assertThat(fields(States.appointment(BOOKINGS.get(1)))).isEqualTo(sample("graft.appointment.v1/sample-linked"));
        assertThat(fields(States.clinic(BOOKINGS, 1))).isEqualTo(sample("graft.clinic.v1/sample-clinic"));
        assertThat(fields(States.doctor(BOOKINGS, 1))).isEqualTo(sample("graft.global-doctor.v1/sample-doctor"));
    }

    private static List<String> sample(String name) throws IOException {
        Path file = Path.of(System.getProperty("graft.root"), "infra/contracts", name + ".json");
        return names(new ObjectMapper().readTree(file.toFile()));
    }

    private static List<String> fields(String state) throws IOException {
        return names(new ObjectMapper().readTree(state));
    }

    private static List<String> names(JsonNode state) {
        List<String> names = new ArrayList<>();
        state.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<Booking> all(Bookings bookings) {
        List<Booking> all = new ArrayList<>();
        for (int number = 0; number < bookings.count(); number++) {
            all.add(bookings.get(number));
        }
        return all;
    }
}
