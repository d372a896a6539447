package dev.graft.cdc.quarkus.operators;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the tokens are. Paths, not tokens: a token that is written anew is the token from the next call on. */
@ConfigMapping(prefix = "graft.operator")
public interface OperatorSettings {

    /** File with the token of those who may change something; without it nobody may. */
    Optional<Path> tokenFile();

    /** File with the token of those who may see the payload of quarantined records; without it nobody may. */
    Optional<Path> revealTokenFile();
}
