package dev.graft.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reader with a browser of their own. Notes what the browser complains of, and whom it asked. */
final class Visit implements AutoCloseable {

    private final RunningApplication application;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    final Page page;

    Visit(RunningApplication application, Browser browser, Browser.NewContextOptions options) {
        this.application = application;
        this.context = browser.newContext(options);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log") && !message.type().equals("info")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
    }

    /** Opens the page of a specialist; the charts are drawn when this returns. */
    Response open(Object specialist, String question) {
        return page.navigate(application.address("/profile/analytics/" + specialist + question));
    }

    Locator period(String name) {
        return page.locator(".periods button[value=" + name + "]");
    }

    void awaitPeriod(String name) {
        page.locator("main[data-period='period=" + name + "']:not([aria-busy])").waitFor();
    }

    long figure(String selector) {
        return Long.parseLong(page.locator(selector).getAttribute("data-number"));
    }

    /** Keeps a picture of the whole page, in a window that is as high: a browser need not paint what is out of sight. */
    void keep(String name) {
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(page.viewportSize().width, height);
        page.locator("html[data-ready=true]").waitFor();
        page.waitForTimeout(500);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "analytics-" + name + ".png")));
    }

    void wentWithoutComplaint() {
        assertThat(complaints).isEmpty();
    }

    void askedNobodyElse() {
        assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(application.address("/")) || url.startsWith("data:"));
    }

    @Override
    public void close() {
        context.close();
    }
}
