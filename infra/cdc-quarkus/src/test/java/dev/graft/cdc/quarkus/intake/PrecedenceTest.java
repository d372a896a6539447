package dev.graft.cdc.quarkus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final SourceTable PATIENTS = SourceTable.reference("graft.patient.v1");
    private static final SourceTable APPOINTMENTS =
            SourceTable.owned("appointments").referringTo(PATIENTS);
    private static final String TOPIC = APPOINTMENTS.topic();
    private static final Map<String, String> READ = Map.of(Headers.SOURCE_EPOCH, "1");
    private static final Map<String, String> STREAMED = Map.of(Headers.SOURCE_EPOCH, "1", Headers.LSN, "7");

    private long nanos = Long.MAX_VALUE - 1;
    private final Precedence precedence = new Precedence(List.of(PATIENTS, APPOINTMENTS), () -> this.nanos);

    @BeforeEach
    void growUp() {
        pass(Precedence.YOUNG);
    }

    @Test
    void rowsOfASnapshotWaitForAsLongAsWhatTheyReferToComesInBulk() {
        assertThat(waiting(slice(TOPIC, Precedence.BULK, READ))).containsExactly(TOPIC + "/0");
        for (int second = 0; second < 10; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(waiting(slice(PATIENTS.topic(), Precedence.BULK, Map.of())))
                    .isEmpty();
            assertThat(waiting(slice(TOPIC, 1, READ))).containsExactly(TOPIC + "/0");
            assertThat(precedence.endWaits(List.of(TOPIC))).isEmpty();
        }
        pass(Precedence.SPAN);
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
        assertThat(waiting(slice(TOPIC, 2_000, READ))).isEmpty();
    }

    @Test
    void whatNeverComesIsNotWaitedForLong() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        pass(Precedence.FIRST.minusMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void allThatIsReferredToIsWaitedFor() {
        SourceTable doctors = SourceTable.reference("graft.doctor.v1");
        SourceTable visits = SourceTable.owned("appointments").referringTo(doctors, PATIENTS);
        Precedence both = new Precedence(List.of(doctors, PATIENTS, visits), () -> this.nanos);
        pass(Precedence.YOUNG);
        both.letWait(List.of(slice(TOPIC, Precedence.BULK, READ), slice(doctors.topic(), 3, Map.of())));
        pass(Precedence.FIRST.minusNanos(1));
        assertThat(both.endWaits(List.of(TOPIC))).isEmpty();
        both.letWait(List.of(slice(PATIENTS.topic(), 3, Map.of())));
        assertThat(both.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void whoStartedJustNowWaitsLongerForTheFirst() {
        Precedence young = new Precedence(List.of(PATIENTS, APPOINTMENTS), () -> this.nanos);
        pass(Precedence.YOUNG.minusNanos(1));
        young.letWait(List.of(slice(TOPIC, Precedence.BULK, READ)));
        pass(Precedence.FIRST_OF_THE_YOUNG.minusNanos(1));
        assertThat(young.endWaits(List.of(TOPIC))).isEmpty();
        pass(Duration.ofNanos(1));
        assertThat(young.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void pausesTellHowLongToWaitForTheNext() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        for (int batch = 1; batch <= 3; batch++) {
            pass(Duration.ofMillis(1_900));
            waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        }
        pass(Duration.ofMillis(3_700));
        assertThat(precedence.endWaits(List.of(TOPIC))).isEmpty();
        pass(Duration.ofMillis(100));
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void pausesOfAColdStartAreForgottenOnceItIsWarm() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        for (long millis : new long[] {1_000, 1_900, 500, 500, 500, 500}) {
            pass(Duration.ofMillis(millis));
            waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        }
        pass(Precedence.SPAN.minusMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void aTrickleOfReferencesIsNotWaitedFor() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        for (int second = 0; second < 20; second++) {
            pass(Duration.ofMillis(500));
            waiting(slice(PATIENTS.topic(), 30, Map.of()));
        }
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void whatIsStreamedNeverWaits() {
        waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        assertThat(waiting(slice(TOPIC, 2_000, STREAMED))).isEmpty();
    }

    @Test
    void aPartitionThatStreamsGoesOnBesideOneThatWaits() {
        assertThat(waiting(slice(TOPIC, 0, 0, 2_000, READ), slice(TOPIC, 1, 0, 2_000, STREAMED)))
                .containsExactly(TOPIC + "/0");
    }

    @Test
    void whatIsReadAgainLaterWaitsOnlyWhileReferencesCome() {
        assertThat(waiting(slice(TOPIC, 0, 7_000, 2_000, READ))).isEmpty();
        waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        assertThat(waiting(slice(TOPIC, 0, 7_000, 2_000, READ))).containsExactly(TOPIC + "/0");
    }

    @Test
    void aPauseIsWaitedForNoLongerThanFourSeconds() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        for (long millis : new long[] {1_000, 1_900, 3_700, 3_900}) {
            pass(Duration.ofMillis(millis));
            waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        }
        pass(Precedence.PAUSE.minusMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void referencesThatCameJustBeforeAreNotExpectedOnceMore() {
        waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        pass(Duration.ofSeconds(1));
        assertThat(waiting(slice(TOPIC, Precedence.BULK, READ))).containsExactly(TOPIC + "/0");
        pass(Duration.ofSeconds(1));
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
    }

    @Test
    void aWaitThatNobodyEndedIsOverAllTheSame() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        pass(Precedence.LIMIT);
        assertThat(waiting(slice(PATIENTS.topic(), 2_000, Map.of()))).isEmpty();
        assertThat(waiting(slice(TOPIC, 2_000, READ))).isEmpty();
        pass(Precedence.LIMIT);
        waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        assertThat(waiting(slice(TOPIC, 2_000, READ))).containsExactly(TOPIC + "/0");
    }

    @Test
    void afterAWaitNobodyWaitsAgainForAsLong() {
        waiting(slice(TOPIC, 0, 7_000, 2_000, READ), slice(PATIENTS.topic(), 2_000, Map.of()));
        pass(Precedence.SPAN);
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
        pass(Precedence.SPAN.minusMillis(1));
        assertThat(waiting(slice(PATIENTS.topic(), 2_000, Map.of()), slice(TOPIC, 0, 9_000, 2_000, READ)))
                .isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(waiting(slice(TOPIC, 0, 9_000, 2_000, READ))).containsExactly(TOPIC + "/0");
    }

    @Test
    void eachReplayWaitsOnceForTheFirstBulk() {
        assertThat(waiting(slice(TOPIC, Precedence.BULK, READ))).containsExactly(TOPIC + "/0");
        pass(Precedence.FIRST);
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
        assertThat(waiting(slice(TOPIC, 1, 0, Precedence.BULK, READ))).isEmpty();
        pass(Precedence.FIRST);
        assertThat(waiting(slice(TOPIC, 2, 0, Precedence.BULK, READ))).isEmpty();
        assertThat(waiting(inEpoch(1, slice(TOPIC, 0, 0, Precedence.BULK, READ))))
                .containsExactly(TOPIC + "/0");
    }

    @Test
    void fewRowsDoNotWait() {
        assertThat(waiting(slice(TOPIC, Precedence.BULK - 1, READ))).isEmpty();
    }

    @Test
    void whatRefersToNothingDoesNotWait() {
        assertThat(waiting(slice(PATIENTS.topic(), 2_000, READ))).isEmpty();
    }

    @Test
    void referencesThatNeverEndAreWaitedForOnce() {
        waiting(slice(TOPIC, Precedence.BULK, READ));
        for (int minute = 0; minute < Precedence.LIMIT.toMinutes(); minute++) {
            pass(Duration.ofMinutes(1));
            waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        }
        assertThat(precedence.endWaits(List.of(TOPIC))).containsExactly(TOPIC);
        assertThat(waiting(slice(PATIENTS.topic(), 2_000, Map.of()))).isEmpty();
        assertThat(waiting(slice(TOPIC, 2_000, READ))).isEmpty();
        pass(Precedence.LIMIT);
        waiting(slice(PATIENTS.topic(), 2_000, Map.of()));
        assertThat(waiting(slice(TOPIC, 2_000, READ))).containsExactly(TOPIC + "/0");
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Set<String> waiting(PartitionSlice... polled) {
        return precedence.letWait(List.of(polled)).stream()
                .map(slice -> slice.topic() + "/" + slice.partition())
                .collect(Collectors.toSet());
    }

    private static PartitionSlice inEpoch(long epoch, PartitionSlice slice) {
        return new PartitionSlice(slice.topic(), slice.partition(), slice.from(), slice.to(), epoch, slice.records());
    }

    private static PartitionSlice slice(String topic, int records, Map<String, String> headers) {
        return slice(topic, 0, 0, records, headers);
    }

    private static PartitionSlice slice(
            String topic, int partition, long from, int records, Map<String, String> headers) {
        RecordPosition position = new RecordPosition(new UUID(0, 1), 0, 0);
        List<CapturedRecord> all = IntStream.range(0, records)
                .mapToObj(number -> new CapturedRecord(position, new byte[0], new byte[0], headers))
                .toList();
        return new PartitionSlice(topic, partition, from, from + records, 0, all);
    }
}
