/** HTTP: what the figures say of a specialist or a clinic, as JSON and as CSV. */
@NullMarked
package dev.graft.analytics.api;

import org.jspecify.annotations.NullMarked;
