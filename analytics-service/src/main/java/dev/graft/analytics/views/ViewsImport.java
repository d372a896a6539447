package dev.graft.analytics.views;

import dev.graft.cdc.quarkus.topics.NotWrittenException;
import dev.graft.cdc.quarkus.topics.TopicWriter;
import io.vertx.mutiny.redis.client.Redis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One import after another: reads the hashes of some days and sends them to their topic. */
final class ViewsImport {

    private final Redis redis;
    private final TopicWriter topics;
    private final ViewsSettings settings;
    private final SentBefore sent;

    ViewsImport(Redis redis, TopicWriter topics, ViewsSettings settings) {
        this.redis = redis;
        this.topics = topics;
        this.settings = settings;
        this.sent = new SentBefore(settings.remembered());
    }

    /** Which hashes are sent. */
    enum Extent {
        /** Those that are not as this process sent them last. */
        CHANGED,
        /** All of them: somebody asks because the topic may lack some. */
        ALL
    }

    /**
     * Imports these days. What was sent before a failure stays sent.
     *
     * @param today the day in UTC
     */
    synchronized Tally run(Days days, Extent extent, LocalDate today)
            throws RedisAwayException, NotWrittenException, InterruptedException {
        Tally tally = new Tally();
        try (CounterReader reader = CounterReader.open(redis, settings.pageSize(), settings.limit())) {
            String cursor = CounterReader.START;
            do {
                CounterReader.KeyPage page = reader.keys(cursor);
                send(reader.hashes(wanted(page.keys(), days, today, tally)), extent, tally);
                cursor = page.cursor();
            } while (!cursor.equals(CounterReader.START));
        }
        return tally;
    }

    private static List<ViewDay> wanted(List<String> keys, Days days, LocalDate today, Tally tally) {
        List<ViewDay> wanted = new ArrayList<>();
        for (String key : keys) {
            switch (FoundKey.read(key, Days.last(today))) {
                case FoundKey.Refused refused -> tally.refuse(refused.refusal());
                case FoundKey.Counted counted -> {
                    if (days.hold(counted.day().date())) {
                        wanted.add(counted.day());
                    }
                }
            }
        }
        tally.read(wanted.size());
        return wanted;
    }

    private void send(List<FoundHash> hashes, Extent extent, Tally tally)
            throws NotWrittenException, InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (FoundHash hash : hashes) {
            switch (hash) {
                case FoundHash.Strange strange -> tally.refuse(Refusal.of(strange.reason(), strange.day()));
                case FoundHash.Counters counters -> {
                    ProducerRecord<byte[], byte[]> record = ViewRecord.of(counters);
                    String id = counters.day().id();
                    if (!counters.fields().isEmpty() && (extent == Extent.ALL || !sent.holds(id, record))) {
                        records.add(record);
                        ids.add(id);
                    }
                }
            }
        }
        topics.write(records);
        for (int i = 0; i < ids.size(); i++) {
            sent.keep(ids.get(i), records.get(i));
        }
        tally.sent(records.size());
    }
}
