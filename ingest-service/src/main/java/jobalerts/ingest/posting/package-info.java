/**
 * Understanding a schema.org JobPosting: what it states, in its fields or in words, becomes the
 * vocabulary's terms, each with the evidence for it. Plain Java without a framework; the words that
 * are looked for stand in resource files.
 *
 * <p>{@code PostingReader} takes a posting apart and asks one reader for each question. A reader
 * looks into the field of its own first ({@code Fields}), then into title and description ({@code
 * Advert}), and answers with what it {@code Found}, or with nothing: what the words do not support
 * is not guessed.
 *
 * <ul>
 *   <li>Text: {@code Description} makes lines of HTML or text; {@code PlainText} and {@code
 *       SafeHtml} are written from them. {@code Words} are what readers see of a text, {@code
 *       Phrases} are searched in them, all in one pass.
 *   <li>Role and industry: {@code TitleWords} takes the noise off a title, {@code TitleRole}
 *       composes the role from function and level, {@code Setting} weighs what the employer does.
 *   <li>Pay: {@code Offers} reads amounts with their links and units, {@code PayContext} tells
 *       offers from bonuses and other money, {@code OfferedPay} chooses.
 *   <li>Shifts, employment, workplace: {@code Names} with the {@code Ground} that each needs, in
 *       titles, {@code LabelledLines} and {@code Statements}; {@code ClockRange} for clock times.
 *   <li>Education and experience: {@code Requirements} tells what is required from what is welcome.
 *   <li>Places: {@code AddressReader} for fields, {@code LocationWords} for a location in words,
 *       {@code TitlePlaces} and {@code TextPlaces} where it names no city.
 *   <li>Near-duplicates: {@code Fingerprints} of title and text.
 * </ul>
 *
 * <p>All of it is linear in the text, whatever the text is.
 */
@NullMarked
package jobalerts.ingest.posting;

import org.jspecify.annotations.NullMarked;
