/** Set-based SQL over plain JDBC, for the shared library and the stores of the services. */
@NullMarked
package dev.graft.cdc.quarkus.sql;

import org.jspecify.annotations.NullMarked;
