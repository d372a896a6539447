package dev.graft.ctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Speaks to the services as an operator: with the token of the state directory and under the caller's name. */
final class OperatorClient {

    /** A service may work through a whole quarantine before it answers. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final StackAddresses addresses;
    private final StateDirectory state;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    OperatorClient(StackAddresses addresses, StateDirectory state) {
        this.addresses = addresses;
        this.state = state;
    }

    /**
     * Asks what everybody may ask.
     *
     * @throws RefusedException when the service says no
     * @throws StackException when it does not answer
     */
    <T> T get(Service service, String path, Class<T> answer) throws InterruptedException {
        return read(service, send(service, request(service, path).GET()), answer);
    }

    /** Changes something; takes the operator token. The request has no body: what it is about stands in the path. */
    <T> T post(Service service, String path, Class<T> answer) throws InterruptedException {
        HttpRequest.Builder request = authorized(service, path, state.operatorToken());
        return read(service, send(service, request.POST(HttpRequest.BodyPublishers.noBody())), answer);
    }

    /** Changes something and returns the sentence that every such answer holds. */
    String post(Service service, String path) throws InterruptedException {
        return post(service, path, Told.class).result();
    }

    /** Asks for what only the reveal token shows. */
    <T> T reveal(Service service, String path, Class<T> answer) throws InterruptedException {
        return read(
                service,
                send(service, authorized(service, path, state.revealToken()).GET()),
                answer);
    }

    private record Told(String result) {}

    private HttpRequest.Builder request(Service service, String path) {
        URI address = addresses.service(service).resolve(path);
        return HttpRequest.newBuilder(address).timeout(LIMIT).header("Graft-Actor", Caller.name());
    }

    private HttpRequest.Builder authorized(Service service, String path, Path token) {
        return request(service, path).header("Authorization", "Bearer " + secret(token));
    }

    private static String secret(Path token) {
        try {
            return Files.readString(token).strip();
        } catch (IOException missing) {
            throw new StackException(
                    "cannot read %s; a start writes it: ./graft up (or run this as its owner)".formatted(token),
                    missing);
        }
    }

    private HttpResponse<byte[]> send(Service service, HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException silent) {
            throw new StackException(
                    "%s does not answer on port %d; start what is missing with: ./graft up --detach"
                            .formatted(
                                    service.module(), addresses.service(service).getPort()),
                    silent);
        }
    }

    private static <T> T read(Service service, HttpResponse<byte[]> answer, Class<T> type) {
        try {
            if (answer.statusCode() / 100 == 2) {
                return JSON.readValue(answer.body(), type);
            }
            throw refusal(
                    service, answer.statusCode(), JSON.readTree(answer.body()).path("detail"));
        } catch (JsonProcessingException foreign) {
            throw new StackException(
                    "%s answers %d in no form that is known; is it of this version?"
                            .formatted(service.module(), answer.statusCode()),
                    foreign);
        } catch (IOException unreadable) {
            throw new StackException(service.module() + " broke off its answer", unreadable);
        }
    }

    private static RuntimeException refusal(Service service, int status, JsonNode detail) {
        String said = "%s: %s".formatted(service.module(), detail.asText("it answers " + status));
        return status < 500
                ? new RefusedException(said)
                : new StackException(said + "; see: ./graft logs " + service.process());
    }
}
