package dev.graft.stack;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Makes connectors begin anew after history was lost. What the legacy tables lost meanwhile is not told by a snapshot; that
 * is for whoever calls this to sweep.
 */
public final class Recapture {

    private final Connectors connectors;
    private final Topics topics;

    public Recapture(StackSettings settings) {
        this.connectors = new Connectors(settings);
        this.topics = new Topics(settings);
    }

    /** Makes the topics that are missing; nothing else may. */
    public void topics() throws InterruptedException {
        ask(() -> {
            topics.provision();
            return topics;
        });
    }

    /** The epoch under which the legacy system is captured now; 1 until it was first raised. */
    public int sourceEpoch() throws InterruptedException {
        return ask(connectors::sourceEpoch);
    }

    /**
     * Reads the legacy tables from scratch under a new epoch, with a new slot.
     *
     * @throws StackException when the connector does not come back
     */
    public void legacy(int epoch) throws InterruptedException {
        ask(() -> {
            connectors.renew(Connectors.LEGACY, epoch);
            return epoch;
        });
    }

    /**
     * Gives a service's outbox a new slot; it carries what is written from now on.
     *
     * @throws StackException when the connector does not come back
     */
    public void outbox(Service service) throws InterruptedException {
        ask(() -> {
            connectors.renew(service.outboxConnector(), 0);
            return service;
        });
    }

    private interface Question<T> {
        T ask() throws IOException, InterruptedException, SQLException;
    }

    private static <T> T ask(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (IOException silent) {
            throw new StackException("Kafka Connect does not answer; see: ./graft logs connect", silent);
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL refuses (SQLSTATE " + refused.getSQLState() + ")", refused);
        }
    }
}
