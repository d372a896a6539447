package dev.graft.analytics.views;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads the counters page by page, over one connection: SCAN for the keys, one HSCAN for each of them in a pipeline. It
 * never asks for everything at once, and writes nothing.
 */
final class CounterReader implements AutoCloseable {

    static final String START = "0";

    /** A counter has three fields. What has more than this is something else. */
    private static final int MOST_FIELDS = 100;

    private static final int MOST_CHARACTERS = 10_000;

    private final RedisConnection connection;
    private final int pageSize;
    private final Duration limit;

    private CounterReader(RedisConnection connection, int pageSize, Duration limit) {
        this.connection = connection;
        this.pageSize = pageSize;
        this.limit = limit;
    }

    /**
     * Some keys below {@code views:}.
     *
     * @param cursor of the next page; {@link #START} after the last
     */
    record KeyPage(String cursor, List<String> keys) {}

    /** Takes a connection. */
    static CounterReader open(Redis redis, int pageSize, Duration limit) throws RedisAwayException {
        return new CounterReader(await(redis.connect(), limit), pageSize, limit);
    }

    /** The keys of a page; a key may come twice, and a page may have none. */
    KeyPage keys(String cursor) throws RedisAwayException {
        Request scan = Request.cmd(Command.SCAN)
                .arg(cursor)
                .arg("MATCH")
                .arg("views:*")
                .arg("COUNT")
                .arg(pageSize);
        Response answer = await(connection.send(scan), limit);
        List<String> keys = new ArrayList<>();
        answer.get(1).forEach(key -> keys.add(key.toString()));
        return new KeyPage(answer.get(0).toString(), keys);
    }

    /** What stands under these keys, asked for in one go. */
    List<FoundHash> hashes(List<ViewDay> days) throws RedisAwayException {
        List<FoundHash> hashes = new ArrayList<>(days.size());
        for (int from = 0; from < days.size(); from += pageSize) {
            List<Uni<FoundHash>> pipeline = days.subList(from, Math.min(days.size(), from + pageSize)).stream()
                    .map(this::hash)
                    .toList();
            hashes.addAll(await(Uni.join().all(pipeline).andFailFast(), limit));
        }
        return hashes;
    }

    private Uni<FoundHash> hash(ViewDay day) {
        Request scan = Request.cmd(Command.HSCAN)
                .arg(day.redisKey())
                .arg(START)
                .arg("COUNT")
                .arg(MOST_FIELDS);
        return connection
                .send(scan)
                .map(answer -> counters(day, answer))
                .onFailure(CounterReader::isOfAnotherType)
                .recoverWithItem(() -> new FoundHash.Strange(day, Refusal.Reason.NOT_A_HASH));
    }

    /** Redis hands a small hash over whole: what has a second page is no counter. */
    private static FoundHash counters(ViewDay day, Response answer) {
        TreeMap<String, String> fields = new TreeMap<>();
        int characters = 0;
        Response flat = answer.get(1);
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            String name = flat.get(i).toString();
            String value = flat.get(i + 1).toString();
            characters += name.length() + value.length();
            fields.put(name, value);
        }
        boolean more = !answer.get(0).toString().equals(START);
        return more || fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS
                ? new FoundHash.Strange(day, Refusal.Reason.TOO_LARGE)
                : new FoundHash.Counters(day, fields);
    }

    private static boolean isOfAnotherType(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("WRONGTYPE");
    }

    private static <T> T await(Uni<T> answer, Duration limit) throws RedisAwayException {
        try {
            return answer.await().atMost(limit);
        } catch (RuntimeException e) {
            throw new RedisAwayException(e);
        }
    }

    @Override
    public void close() {
        connection.closeAndForget();
    }
}
