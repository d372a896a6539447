/** What operators ask a running service over HTTP: dispositions, positions, entities. */
@NullMarked
package dev.graft.cdc.quarkus.ops;

import org.jspecify.annotations.NullMarked;
