/** Sound files decoded piece by piece; each library that decodes one kind stays behind one class here. */
@NullMarked
package sownd.engine.audio.media;

import org.jspecify.annotations.NullMarked;
