package dev.graft.ctl.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL removes log that replication slots still need, because its limit on what they may hold is far too small. */
record SlotsInvalidated() implements Fault {
    private static final String MUCH_LOG =
            "select pg_logical_emit_message(false, 'made-up', repeat('x', 1000000)) from generate_series(1, 64)";
    private static final String LOST =
            "select bool_or(wal_status = 'lost') from pg_replication_slots where slot_name = 'graft_legacy'";

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        List<String> command = command(stack);
        stack.kill(Victim.CONNECT);
        stack.stop(Victim.POSTGRES);
        startBy(command, stack);
        stack.execute("legacy", MUCH_LOG);
        stack.await("no slot was invalidated", () -> {
            stack.execute("legacy", "select pg_switch_wal()");
            stack.execute("legacy", "checkpoint");
            return stack.isTrue("legacy", LOST);
        });
        stack.stop(Victim.POSTGRES);
        stack.revive(Victim.POSTGRES);
        stack.revive(Victim.CONNECT);
        new Loss(stack).recover("graft_legacy was invalidated");
    }

    /** As it was started, but with hardly any log to be kept for slots. */
    private static List<String> command(ChaosStack stack) {
        ProcessHandle.Info info = stack.process(Victim.POSTGRES).info();
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(info.command().orElseThrow());
        command.addAll(List.of(info.arguments().orElse(new String[0])));
        command.addAll(List.of("-c", "max_slot_wal_keep_size=1MB"));
        return command;
    }

    /** Under the name that the stack knows it by. */
    private static void startBy(List<String> command, ChaosStack stack)
            throws IOException, SQLException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        stack.log(Victim.POSTGRES).toFile()))
                .start();
        Files.writeString(stack.settings().state().pidFile(Victim.POSTGRES.process()), process.pid() + "\n");
        stack.revive(Victim.POSTGRES);
    }

    @Override
    public String toString() {
        return "replication slots invalidated by PostgreSQL, and recovered from";
    }
}
