package jobalerts.ingest.sources.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jobalerts.ingest.sources.EmployerName;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.sources.Secrets;
import jobalerts.ingest.sources.Source;
import jobalerts.ingest.sources.SourceChange;
import jobalerts.ingest.sources.Sources;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources and their secrets; {@link OperatorsOnly} stands before it. */
@RestController
@RequestMapping("/v1/sources")
class SourcesController {

  record NewSource(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{1,62}",
              message = "must be 2 to 63 of a-z, 0-9 and -, and begin with a letter or digit")
          String name,
      @EmployerName @Nullable String employer) {}

  record ChangedSource(@EmployerName @Nullable String employer) {}

  record GivenSecret(
      @NotNull
          @Pattern(
              regexp = "(?!whsec_)[!-~]{16,256}|whsec_[A-Za-z0-9+/]{32,86}={0,2}",
              message =
                  "must be 16 to 256 visible ASCII characters, and be 24 to 64 bytes in Base64"
                      + " after whsec_")
          String secret) {

    @Override
    public String toString() {
      return "GivenSecret[…]";
    }
  }

  /** A secret that was given is not told back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddedSecret(String name, UUID secretId, @Nullable String secret) {}

  record SecretView(UUID secretId, boolean given, Instant createdAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SourceView(String name, @Nullable String employer, List<SecretView> secrets) {}

  private final Sources sources;
  private final Secrets secrets;

  SourcesController(Sources sources, Secrets secrets) {
    this.sources = sources;
    this.secrets = secrets;
  }

  @GetMapping
  List<SourceView> list() {
    return sources.all().stream().map(this::view).toList();
  }

  @PostMapping
  ResponseEntity<AddedSecret> add(@Valid @RequestBody NewSource source) {
    return created(source.name(), sources.add(new Source(source.name(), source.employer())));
  }

  @PutMapping("/{name}")
  ResponseEntity<Void> change(@PathVariable String name, @Valid @RequestBody ChangedSource source) {
    if (!sources.setEmployer(name, source.employer())) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{name}/secrets")
  ResponseEntity<AddedSecret> addSecret(
      @PathVariable String name,
      @Valid @RequestBody(required = false) @Nullable GivenSecret given) {
    return created(
        name, given == null ? secrets.add(name) : secrets.addGiven(name, given.secret()));
  }

  @DeleteMapping("/{name}/secrets/{secretId}")
  ResponseEntity<Void> retireSecret(@PathVariable String name, @PathVariable UUID secretId) {
    return switch (secrets.retire(name, secretId)) {
      case SourceChange.SecretRetired _, SourceChange.SecretAdded _ ->
          ResponseEntity.noContent().build();
      case SourceChange.Unknown _ -> throw unknown();
      case SourceChange.Conflict conflict -> throw conflict(conflict);
    };
  }

  private static ResponseEntity<AddedSecret> created(String name, SourceChange change) {
    return switch (change) {
      case SourceChange.SecretAdded(Secret secret) ->
          ResponseEntity.created(URI.create("/v1/sources/" + name))
              .body(new AddedSecret(name, secret.id(), secret.given() ? null : secret.written()));
      case SourceChange.SecretRetired _, SourceChange.Unknown _ -> throw unknown();
      case SourceChange.Conflict conflict -> throw conflict(conflict);
    };
  }

  private SourceView view(Source source) {
    return new SourceView(
        source.name(),
        source.employer(),
        secrets.of(source.name()).stream()
            .map(secret -> new SecretView(secret.id(), secret.given(), secret.createdAt()))
            .toList());
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-source", "No such source or secret.");
  }

  private static Refusal conflict(SourceChange.Conflict conflict) {
    return Refusal.of(HttpStatus.CONFLICT, "conflict", conflict.reason());
  }
}
