package dev.graft.bench.analytics;

import dev.graft.bench.BenchStack;
import dev.graft.bench.CpuTime;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * How long a year's report takes: one client asks for one after the other, each of a specialist whom chance picks. First for
 * answers that the service cannot know yet, then for such that it has given before.
 */
final class QueryBench {
    private static final Target P99 = new Target.AtMost(20);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int WARM_UP = 1_000;
    private static final int REMEMBERED = 200;
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int OK = 200;

    private final BenchStack stack;
    private final AnalyticsScale scale;
    private final YearOfFigures figures;
    private final Progress progress;
    private final SplittableRandom random;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    QueryBench(BenchStack stack, AnalyticsScale scale, YearOfFigures figures, long seed, Progress progress) {
        this.stack = stack;
        this.scale = scale;
        this.figures = figures;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
    }

    /** Asks about these specialists, who are in no order. */
    List<Measure> run(List<UUID> specialists) throws SQLException, IOException, InterruptedException {
        warmUp(specialists);
        List<Measure> measures = new ArrayList<>(uncached(specialists));
        measures.addAll(cached(specialists.subList(0, Math.min(REMEMBERED, specialists.size()))));
        return measures;
    }

    /** A virtual machine that has been up for a while is measured, not one that compiles. */
    private void warmUp(List<UUID> specialists) throws SQLException, IOException, InterruptedException {
        int requests = Math.min(WARM_UP, scale.uncached());
        Progress.Work work = progress.begin("reports that are not counted", requests);
        for (int request = 0; request < requests; request++) {
            if (request % specialists.size() == 0) {
                figures.outdateAnswers();
            }
            ask(specialists.get(request % specialists.size()), "year");
            work.at(request);
        }
        work.done();
    }

    /** Each specialist once, and then again once all that was answered is out of date. */
    private List<Measure> uncached(List<UUID> specialists) throws SQLException, IOException, InterruptedException {
        Histogram histogram = new Histogram(DIGITS);
        Progress.Work work = progress.begin("a year's report, not asked for before", scale.uncached());
        CpuTime before = stack.cpu();
        for (int request = 0; request < scale.uncached(); request++) {
            int place = request % specialists.size();
            if (place == 0) {
                figures.outdateAnswers();
            }
            histogram.recordValue(ask(specialists.get(place), "year"));
            work.at(request);
        }
        work.done();
        return measures("year, uncached", histogram, stack.cpu().since(before), P99);
    }

    private List<Measure> cached(List<UUID> known) throws IOException, InterruptedException {
        for (UUID specialist : known) {
            ask(specialist, "year");
        }
        Histogram histogram = new Histogram(DIGITS);
        Progress.Work work = progress.begin("a year's report, asked for before", scale.cached());
        CpuTime before = stack.cpu();
        for (int request = 0; request < scale.cached(); request++) {
            histogram.recordValue(ask(any(known), "year"));
            work.at(request);
        }
        work.done();
        return measures("year, cached", histogram, stack.cpu().since(before), Target.NONE);
    }

    private UUID any(List<UUID> specialists) {
        return specialists.get(random.nextInt(specialists.size()));
    }

    /** Nanoseconds from the request to the last byte of the answer. */
    private long ask(UUID specialist, String period) throws IOException, InterruptedException {
        URI address = stack.addresses()
                .service(Service.ANALYTICS)
                .resolve("/specialists/%s/analytics?period=%s".formatted(specialist, period));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long took = System.nanoTime() - begun;
        if (answer.statusCode() != OK) {
            throw new StackException("analytics answers %d to %s; look into %s"
                    .formatted(answer.statusCode(), address, stack.log(Service.ANALYTICS)));
        }
        return took;
    }

    private static List<Measure> measures(String what, Histogram histogram, CpuTime cpu, Target p99) {
        CpuTime each = cpu.times(MILLIS_PER_SECOND / histogram.getTotalCount());
        return List.of(
                millis(what + ", p50", histogram, 50, Target.NONE),
                millis(what + ", p95", histogram, 95, Target.NONE),
                millis(what + ", p99", histogram, 99, p99),
                millis(what + ", p99.9", histogram, 99.9, Target.NONE),
                Measure.of(what + ", processor time", Spread.of(each.total()), "ms per request")
                        .noting(each.shares()));
    }

    private static Measure millis(String name, Histogram histogram, double percentile, Target target) {
        double millis = histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
        return Measure.of(name, Spread.of(millis), "ms", target);
    }
}
