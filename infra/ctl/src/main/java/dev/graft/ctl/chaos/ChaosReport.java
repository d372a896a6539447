package dev.graft.ctl.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A whole run, as it is written to its file after each round.
 *
 * @param startedAt ISO 8601
 * @param snapshot how the first snapshot went
 */
public record ChaosReport(long seed, String startedAt, String snapshot, List<RoundReport> rounds) {

    public ChaosReport {
        rounds = List.copyOf(rounds);
    }

    /** Whether every round was. */
    @JsonProperty
    public boolean clean() {
        return rounds.stream().allMatch(round -> round.verdict().clean());
    }

    void write(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new StackException("cannot write " + file, unwritable);
        }
    }
}
