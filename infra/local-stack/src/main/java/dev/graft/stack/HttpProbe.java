package dev.graft.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks over HTTP whether somebody is up. */
final class HttpProbe {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private HttpProbe() {}

    static boolean isOk(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    }
}
