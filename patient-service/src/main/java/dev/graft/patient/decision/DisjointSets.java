package dev.graft.patient.decision;

/** Sets of the numbers from 0, each known by its smallest member. */
final class DisjointSets {

    private final int[] parents;

    DisjointSets(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int smallest(int member) {
        int root = member;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int left, int right) {
        int a = smallest(left);
        int b = smallest(right);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
