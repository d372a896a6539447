/**
 * Views that applications post: checked, bounded, and written to their topic under ids that any repetition gives again,
 * so that they count once. They reach the facts by the topic alone.
 */
@NullMarked
package dev.graft.analytics.activity;

import org.jspecify.annotations.NullMarked;
