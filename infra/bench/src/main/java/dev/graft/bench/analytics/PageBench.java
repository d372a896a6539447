package dev.graft.bench.analytics;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long the page of a specialist takes until it can be used: from the start of the navigation until its figures are there
 * and its charts are drawn, in a browser that has nothing of it in its cache.
 */
final class PageBench {
    private static final String NAME = "page usable";
    private static final Target TARGET = new Target.AtMost(1_000);

    /** The page says when its charts are drawn; one that does not is asked for them. Answers with the time since its start. */
    private static final String USABLE = """
            () => {
              const told = document.documentElement.dataset.ready;
              const drawn = told === undefined
                ? document.readyState === 'complete' && document.querySelector('main canvas, main svg') !== null
                : told === 'true';
              return drawn ? performance.now() : false;
            }
            """;

    private final URI service;
    private final int runs;
    private final Progress progress;

    PageBench(URI service, int runs, Progress progress) {
        this.service = service;
        this.runs = runs;
        this.progress = progress;
    }

    /** Opens the pages of the first of these specialists. */
    Measure run(List<UUID> specialists) {
        Optional<Path> program = Browser.find();
        if (program.isEmpty()) {
            return skipped("there is no Chromium on the path; install one (for example: apt-get install chromium)");
        }
        try {
            return measured(program.get(), specialists);
        } catch (PlaywrightException e) {
            return skipped(
                    "the page did not come: " + e.toString().lines().findFirst().orElse("no reason given"));
        }
    }

    private Measure skipped(String why) {
        progress.say(NAME + ": skipped, " + why);
        return Measure.skipped(NAME, TARGET, why);
    }

    private Measure measured(Path program, List<UUID> specialists) {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                com.microsoft.playwright.Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(Browser.OPTIONS))) {
            open(browser, specialists.getLast());
            List<Double> millis = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                millis.add(open(browser, specialists.get(run % specialists.size())));
            }
            progress.say(NAME + ": " + millis.stream().map(Math::round).toList() + " ms");
            return Measure.of(NAME, Spread.of(millis), "ms", TARGET).noting(browser.version());
        }
    }

    private double open(com.microsoft.playwright.Browser browser, UUID specialist) {
        try (BrowserContext context = browser.newContext();
                Page page = context.newPage()) {
            page.navigate(service.resolve("/profile/analytics/" + specialist).toString());
            Object since = page.waitForFunction(USABLE).jsonValue();
            return ((Number) since).doubleValue();
        }
    }
}
