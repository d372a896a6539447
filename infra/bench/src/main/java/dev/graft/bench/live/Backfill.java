package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.CpuTime;
import dev.graft.bench.Measure;
import dev.graft.bench.Patience;
import dev.graft.bench.PeakMemory;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a stack needed that was empty and then took in so many legacy rows.
 *
 * @param rows patients and appointments
 * @param memory the most that each process had
 * @param cpu from the moment at which the rows were committed until all of them had taken effect
 * @param firstRowMillis from that moment until a service committed the first row that it made of them
 */
record Backfill(long rows, PeakMemory memory, CpuTime cpu, long firstRowMillis) {
    private static final String FIRST_COMMIT =
            "select (extract(epoch from min(pg_xact_commit_timestamp(xmin))) * 1000)::bigint from live.ledger";
    private static final String LEGACY_COMMIT =
            "select (extract(epoch from max(pg_xact_commit_timestamp(xmin))) * 1000)::bigint from clinic.patients";
    private static final String READ =
            "select coalesce(sum(next_offset), 0) from live.consumed_position where topic = 'legacy.clinic.appointments'";
    private static final double MILLION = 1e6;
    private static final long MANY = 1_000_000;
    private static final Target MEMORY = new Target.AtMost(1.1);
    private static final Target PROCESSOR_TIME = new Target.AtMost(1.25);

    /** Starts a stack and fills it. */
    static Backfill of(BenchStack stack, int patients, long seed, Progress progress)
            throws SQLException, IOException, InterruptedException {
        long appointments = LiveScale.appointments(patients);
        stack.start(new LegacyContent.Empty());
        stack.start(new LegacyContent.Generated(patients, appointments, seed));
        new Patience(progress, "appointments read", appointments).await(() -> {
            long read = Long.parseLong(stack.text(Service.APPOINTMENT.database(), READ));
            return read < appointments ? read : Patience.DONE;
        });
        new CaughtUp(stack).await();
        CpuTime used = stack.cpu().since(stack.cpuWhenFilled());
        return new Backfill(patients + appointments, stack.peakMemory(), used, firstRow(stack));
    }

    private static long firstRow(BenchStack stack) throws SQLException {
        long first = Long.MAX_VALUE;
        for (Service service : List.of(Service.DOCTOR, Service.PATIENT, Service.APPOINTMENT)) {
            first = Math.min(first, Long.parseLong(stack.text(service.database(), FIRST_COMMIT)));
        }
        return first - Long.parseLong(stack.text(StackAddresses.LEGACY_DATABASE, LEGACY_COMMIT));
    }

    /** Each on its own, and each against the first; what is promised of a million rows is judged where there are as many. */
    static List<Measure> measures(List<Backfill> backfills) {
        List<Measure> measures = new ArrayList<>();
        for (Backfill each : backfills) {
            measures.addAll(each.measures());
        }
        for (int later = 1; later < backfills.size(); later++) {
            measures.addAll(backfills.get(later).against(backfills.get(later - 1)));
            measures.add(backfills.get(later).processorTimeAgainst(backfills.getFirst()));
        }
        return measures;
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Service service : Service.values()) {
            measures.add(Measure.of(name("memory of " + service.process()), Spread.of(megabytes(service)), "MB"));
        }
        measures.add(Measure.of(name("start to first row"), Spread.of(firstRowMillis), "ms"));
        measures.add(Measure.of(name("processor time"), Spread.of(cpu.total() / rows * MILLION), "s per million rows"));
        return measures;
    }

    private List<Measure> against(Backfill fewer) {
        Target target = rows >= MANY ? MEMORY : Target.NONE;
        List<Measure> measures = new ArrayList<>();
        for (Service service : Service.values()) {
            double ratio = megabytes(service) / fewer.megabytes(service);
            measures.add(Measure.of(versus("memory of " + service.process(), fewer), Spread.of(ratio), "×", target));
        }
        return measures;
    }

    private Measure processorTimeAgainst(Backfill fewest) {
        double ratio = cpu.total() / rows / (fewest.cpu.total() / fewest.rows);
        Target target = rows >= MANY ? PROCESSOR_TIME : Target.NONE;
        return Measure.of(versus("processor time per row", fewest), Spread.of(ratio), "×", target);
    }

    private double megabytes(Service service) {
        return memory.megabytes().getOrDefault(service.process(), 0L);
    }

    private String name(String what) {
        return String.format(Locale.ROOT, "%s, %,d rows", what, rows);
    }

    private String versus(String what, Backfill other) {
        return String.format(Locale.ROOT, "%s, %,d against %,d rows", what, rows, other.rows);
    }
}
