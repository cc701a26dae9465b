package jobalerts.alert.subscriptions.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/subscriptions}, as it was written and not yet judged. */
record AlertRequest(
    @Nullable String email,
    @Nullable Wish criteria,
    @Nullable String cadence,
    @Nullable Times schedule) {

  record Wish(
      @Nullable List<@Nullable String> roles,
      @Nullable List<@Nullable String> states,
      @Nullable Within within,
      @Nullable List<@Nullable String> industries,
      @Nullable List<@Nullable String> shifts,
      @Nullable List<@Nullable String> employment,
      @Nullable List<@Nullable String> workplaces,
      @Nullable LeastPay leastPay,
      @Nullable Boolean payUnstatedToo,
      @Nullable String mostEducation,
      @Nullable Integer leastExperienceYears,
      @Nullable Integer mostExperienceYears,
      @Nullable Words keywords,
      @Nullable List<@Nullable String> excludedEmployers) {

    static final Wish NONE =
        new Wish(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Of what is missing the usual holds. */
  record Times(
      @Nullable String at, @Nullable String on, @Nullable String zone, @Nullable Quiet quiet) {

    static final Times NONE = new Times(null, null, null, null);
  }

  record Quiet(@Nullable String from, @Nullable String until) {}

  record Within(@Nullable String place, @Nullable Integer miles) {}

  record LeastPay(@Nullable BigDecimal amount, @Nullable String period) {}

  record Words(
      @Nullable List<@Nullable String> all,
      @Nullable List<@Nullable String> any,
      @Nullable List<@Nullable String> none) {

    static final Words NONE = new Words(null, null, null);
  }
}
