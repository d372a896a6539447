package dev.graft.ctl.chaos;

import dev.graft.bench.PeakMemory;
import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.stack.LocalStack;
import dev.graft.stack.Service;
import dev.graft.testkit.audit.Audit;
import dev.graft.testkit.audit.Auditor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says what became of a round: everything runs, has caught up, balances, and is what the legacy database implies. */
final class Judge {
    private static final int LISTED = 20;

    private final ChaosStack stack;
    private final Duration limit;
    private final List<String> notes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Judge(ChaosStack stack, Duration limit) {
        this.stack = stack;
        this.limit = limit;
    }

    Verdict judge() throws IOException, InterruptedException {
        long start = System.nanoTime();
        findTheDead();
        mendConnectors();
        boolean caughtUp = awaitCaughtUp();
        double waited = secondsSince(start);
        long audited = System.nanoTime();
        long compared = caughtUp ? audit() : 0;
        PeakMemory memory = PeakMemory.of(new LocalStack(stack.settings()));
        findings.addAll(memory.excesses(stack.settings()));
        return new Verdict(waited, secondsSince(audited), compared, memory.megabytes(), notes, findings);
    }

    private void findTheDead() throws InterruptedException {
        for (Victim dead : stack.dead()) {
            findings.add("%s died by itself; its log is %s".formatted(dead.process(), stack.log(dead)));
            stack.revive(dead);
        }
    }

    /** A connector that failed stays so until an operator restarts it. */
    private void mendConnectors() throws IOException, InterruptedException {
        List<String> failed = new ConnectorStates(stack.addresses().connect()).failed();
        if (!failed.isEmpty()) {
            notes.add("an operator had to restart " + String.join(", ", failed));
            stack.up();
        }
    }

    private boolean awaitCaughtUp() throws IOException, InterruptedException {
        CoverageReader reader = new CoverageReader(stack.addresses());
        if (!reader.awaitCaughtUp(limit, line -> {})) {
            mendConnectors();
            if (notes.isEmpty() || !reader.awaitCaughtUp(limit, line -> {})) {
                Coverage coverage = reader.read();
                findings.add("not caught up within %d s: %s, %s"
                        .formatted(limit.toSeconds(), coverage.problems(), coverage.lag()));
                return false;
            }
        }
        Coverage coverage = reader.read();
        if (!coverage.balanced()) {
            findings.add("does not balance: " + coverage.tables());
        }
        return true;
    }

    private long audit() {
        Audit audit = Auditor.of(stack.source("legacy"))
                .withDoctors(stack.source(Service.DOCTOR.database()))
                .withPatients(stack.source(Service.PATIENT.database()))
                .withAppointments(stack.source(Service.APPOINTMENT.database()))
                .withAnalytics(stack.source(Service.ANALYTICS.database()))
                .withTopics(stack.addresses().kafkaBootstrap())
                .audit();
        audit.findings().stream().limit(LISTED).map(Object::toString).forEach(findings::add);
        if (audit.findings().size() > LISTED) {
            findings.add("and %,d more differences".formatted(audit.findings().size() - LISTED));
        }
        if (audit.rowsCompared() == 0) {
            findings.add("the auditor compared nothing");
        }
        return audit.rowsCompared();
    }

    private static double secondsSince(long start) {
        return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    }
}
