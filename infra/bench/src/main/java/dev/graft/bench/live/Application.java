package dev.graft.bench.live;

import java.sql.SQLException;

/** An old application as far as its writes go: each returns once it is durable. */
interface Application extends AutoCloseable {

    void write(Write write) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Starts another one, with connections of its own. */
    interface Start {
        Application now() throws SQLException;
    }
}
