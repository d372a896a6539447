/** The walls between the rooms of a service; a service's test relies on {@link dev.graft.testkit.rooms.RoomRules} alone. */
@NullMarked
package dev.graft.testkit.rooms;

import org.jspecify.annotations.NullMarked;
