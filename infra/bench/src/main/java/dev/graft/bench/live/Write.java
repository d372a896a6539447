package dev.graft.bench.live;

/**
 * One write of the old application.
 *
 * @param id of the appointment that it writes
 * @param visit where, by whom and for whom
 * @param isNew whether the appointment is made, and not changed
 */
record Write(String id, Visit visit, boolean isNew) {}
