package dev.graft.ctl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks before something is done that cannot be undone by a command. */
final class Confirmation {

    private Confirmation() {}

    /**
     * Puts the question, and waits for a line on standard input.
     *
     * @param question a sentence that ends with what to type
     * @return whether the answer is yes; the end of the input is a no
     */
    static boolean given(PrintWriter err, String question) throws IOException {
        err.print(question);
        err.flush();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = input.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
