package dev.graft.analytics.views;

/** Redis does not answer, or refuses to. */
final class RedisAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    RedisAwayException(Throwable cause) {
        super("Redis does not answer: " + cause.getClass().getSimpleName(), cause);
    }
}
