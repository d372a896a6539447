package dev.graft.ctl;

import dev.graft.stack.Checkout;
import dev.graft.stack.StateDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one command answered.
 *
 * @param exitCode what the shell is told
 * @param out standard output
 * @param err standard error
 */
public record CommandLineRun(int exitCode, String out, String err) {

    /** Runs a command in this very process, on a state directory of its own. */
    public static CommandLineRun of(Path state, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var home = new Home(Checkout.current(), new StateDirectory(state), environment);
        int exitCode = Graft.commandLine(home)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
