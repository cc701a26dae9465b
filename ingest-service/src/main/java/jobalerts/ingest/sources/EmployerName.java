package jobalerts.ingest.sources;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name of an employer as an operator may write it: one line that can be shown. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}")
@Retention(RetentionPolicy.RUNTIME)
public @interface EmployerName {

  /** What is told of a name that does not do. */
  String message() default "must be one line of at most 200 characters";

  /** As Jakarta Validation wants it of each constraint. */
  Class<?>[] groups() default {};

  /** As Jakarta Validation wants it of each constraint. */
  Class<? extends Payload>[] payload() default {};
}
