package jobalerts.alert.matching;

import java.util.Arrays;

/** Some numbers in no order. A change is a copy that shares all but a small part. */
final class Numbers {

  private static final int CHUNK = 256;

  static final Numbers NONE = new Numbers(new int[0][], 0);

  private final int[][] chunks;
  private final int size;

  private Numbers(int[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  static Numbers of(int one, int other) {
    return NONE.with(one).with(other);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return chunks[index / CHUNK][index % CHUNK];
  }

  Numbers with(int number) {
    int last = size / CHUNK;
    int[][] changed = Arrays.copyOf(chunks, last + 1);
    changed[last] = size % CHUNK == 0 ? new int[4] : grown(chunks[last], size % CHUNK);
    changed[last][size % CHUNK] = number;
    return new Numbers(changed, size + 1);
  }

  private static int[] grown(int[] chunk, int taken) {
    return Arrays.copyOf(chunk, Math.min(CHUNK, taken < chunk.length ? chunk.length : 2 * taken));
  }

  /** The last takes the place of the one that goes. */
  Numbers without(int number) {
    int at = indexOf(number);
    if (at < 0) {
      return this;
    }
    int last = (size - 1) / CHUNK;
    int[][] changed = Arrays.copyOf(chunks, last + 1);
    changed[at / CHUNK] = chunks[at / CHUNK].clone();
    changed[at / CHUNK][at % CHUNK] = get(size - 1);
    return new Numbers((size - 1) % CHUNK == 0 ? Arrays.copyOf(changed, last) : changed, size - 1);
  }

  private int indexOf(int number) {
    for (int i = 0; i < size; i++) {
      if (get(i) == number) {
        return i;
      }
    }
    return -1;
  }
}
