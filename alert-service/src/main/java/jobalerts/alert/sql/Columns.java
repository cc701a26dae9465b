package jobalerts.alert.sql;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of many things as an array, for {@code unnest} of a statement about all of them. */
public final class Columns {

  private Columns() {}

  /** The texts of the field, which the statement casts: {@code :ids::uuid[]}. */
  public static <T> @Nullable String[] of(
      Collection<? extends T> all, Function<? super T, ? extends @Nullable Object> field) {
    @Nullable String[] column = new @Nullable String[all.size()];
    int row = 0;
    for (T one : all) {
      Object value = field.apply(one);
      column[row++] = value == null ? null : value.toString();
    }
    return column;
  }

  /** The texts of the things themselves. */
  public static @Nullable String[] of(Collection<?> all) {
    return of(all, one -> one);
  }
}
