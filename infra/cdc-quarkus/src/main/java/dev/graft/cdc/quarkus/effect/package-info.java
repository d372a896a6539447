/** What a batch did, in numbers: collected while it works, counted once it has committed. */
@NullMarked
package dev.graft.cdc.quarkus.effect;

import org.jspecify.annotations.NullMarked;
