/** The rows as the marketplace spells them. Old codes are decoded here and nowhere else. */
@NullMarked
package dev.graft.analytics.legacy;

import org.jspecify.annotations.NullMarked;
