// The least that an Ink program can be: what the menu's first frame is measured against.
import { render, Text } from 'ink';

render(<Text>hello</Text>);
setInterval(() => {}, 1000);
