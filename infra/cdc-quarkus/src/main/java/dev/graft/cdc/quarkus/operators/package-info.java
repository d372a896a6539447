/**
 * Who may change something in a running service, and what they did: tokens, their gates, and the journal of operations. A
 * mutating endpoint is marked {@link dev.graft.cdc.quarkus.operators.OperatorOnly} and does its work inside
 * {@link dev.graft.cdc.quarkus.operators.Operations#record}.
 */
@NullMarked
package dev.graft.cdc.quarkus.operators;

import org.jspecify.annotations.NullMarked;
