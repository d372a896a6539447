/** The public shape of a restated day. */
@NullMarked
package dev.graft.analytics.publish;

import org.jspecify.annotations.NullMarked;
