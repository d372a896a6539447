/** What operators do with quarantined records: look at them, drive them again, accept their loss and take that back. */
@NullMarked
package dev.graft.cdc.quarkus.quarantine;

import org.jspecify.annotations.NullMarked;
